package planted.application.port;

public final class NotAPort {

    private int answers;

    public int answer() {
        return ++answers;
    }
}
