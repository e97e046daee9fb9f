package cn.jiazhu.application.port;

/// A copy's own data could not be drawn. The message names no person.
public final class DrawingFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DrawingFailed(String message) {
        super(message);
    }

    public DrawingFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
