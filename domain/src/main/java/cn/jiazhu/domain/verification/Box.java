package cn.jiazhu.domain.verification;

/// A rectangle on the printed page; millimetres from its top left corner.
public record Box(double left, double top, double right, double bottom) {

    /// Whether the two share a point; an edge in common is one.
    public boolean touches(Box other) {
        return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
    }

    public boolean isEmpty() {
        return left == right || top == bottom;
    }
}
