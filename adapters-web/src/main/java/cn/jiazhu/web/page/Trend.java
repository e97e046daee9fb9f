package cn.jiazhu.web.page;

/// How a number went within a day: a drawing, and the same in words.
///
/// @param outline of the field under the line, as an SVG path in `viewBox`
/// @param most the height of the drawing
/// @param label what it shows, for those who do not see it
public record Trend(String outline, String most, String label) {

    /// A unit to the right is a slot of ten minutes.
    public static final int WIDTH = 144;

    public static final int HEIGHT = 32;

    public String viewBox() {
        return "0 0 " + WIDTH + " " + HEIGHT;
    }
}
