package planted.domain;

public final class Changes {

    private int count;

    public int count() {
        return ++count;
    }
}
