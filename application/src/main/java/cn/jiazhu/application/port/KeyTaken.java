package cn.jiazhu.application.port;

/// Another press, at the same moment, used the same idempotency key or opened the same purpose. Look again.
public final class KeyTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyTaken(Throwable cause) {
        super("taken by another press", cause);
    }

    public KeyTaken() {
        super("taken by another press");
    }
}
