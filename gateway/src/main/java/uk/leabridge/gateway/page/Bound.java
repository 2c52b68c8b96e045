package uk.leabridge.gateway.page;

/** What came of reading a form: a value, or the form with what to mend and all that was typed. */
public sealed interface Bound<T> {

    record Valid<T>(T value) implements Bound<T> {}

    record Invalid<T>(Form form) implements Bound<T> {}
}
