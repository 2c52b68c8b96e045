package bad.platform.http;

public final class Answers {
    private Answers() {}

    public static String found() {
        return "found";
    }
}
