package bad.grants.sizes;

public class Large {
    static int before;
    final int sum;

    static {
        before += 0;
        before += 1;
        before += 2;
        before += 3;
        before += 4;
        before += 5;
        before += 6;
        before += 7;
        before += 8;
        before += 9;
        before += 10;
        before += 11;
        before += 12;
        before += 13;
        before += 14;
        before += 15;
        before += 16;
        before += 17;
        before += 18;
        before += 19;
        before += 20;
        before += 21;
        before += 22;
        before += 23;
        before += 24;
        before += 25;
        before += 26;
        before += 27;
        before += 28;
        before += 29;
        before += 30;
        before += 31;
        before += 32;
        before += 33;
        before += 34;
        before += 35;
        before += 36;
        before += 37;
        before += 38;
    }

    public Large(int a, int b, int c, int d, int e, int f, int g, int h) {
        sum = a + b + c + d + e + f + g + h;
    }

    public int longMethod() {
        int total = 0;
        total += 0;
        total += 1;
        total += 2;
        total += 3;
        total += 4;
        total += 5;
        total += 6;
        total += 7;
        total += 8;
        total += 9;
        total += 10;
        total += 11;
        total += 12;
        total += 13;
        total += 14;
        total += 15;
        total += 16;
        total += 17;
        total += 18;
        total += 19;
        total += 20;
        total += 21;
        total += 22;
        total += 23;
        total += 24;
        total += 25;
        total += 26;
        total += 27;
        total += 28;
        total += 29;
        total += 30;
        total += 31;
        total += 32;
        total += 33;
        total += 34;
        total += 35;
        total += 36;
        total += 37;
        return total;
    }

    public int wide(int a, int b, int c, int d, int e, int f, int g, int h) {
        return a + b + c + d + e + f + g + h;
    }

    public Runnable anonymous() {
        return new Runnable() {
            @Override
            public void run() {
                before += 0;
                before += 1;
                before += 2;
                before += 3;
                before += 4;
                before += 5;
                before += 6;
                before += 7;
                before += 8;
                before += 9;
                before += 10;
                before += 11;
                before += 12;
                before += 13;
                before += 14;
                before += 15;
                before += 16;
                before += 17;
                before += 18;
                before += 19;
                before += 20;
                before += 21;
                before += 22;
                before += 23;
                before += 24;
                before += 25;
                before += 26;
                before += 27;
                before += 28;
                before += 29;
                before += 30;
                before += 31;
                before += 32;
                before += 33;
                before += 34;
                before += 35;
                before += 36;
                before += 37;
                before += 38;
            }
        };
    }
}
