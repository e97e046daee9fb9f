package cn.jiazhu.application.port;

/// Draws QR symbols for a screen.
@FunctionalInterface
public interface QrCodes {

    /// A symbol.
    ///
    /// @param side in modules, without the quiet zone
    /// @param outline of what is dark, as SVG path data, a module being one unit
    record Symbol(int side, String outline) {}

    /// The symbol that holds this text.
    ///
    /// @throws IllegalArgumentException when the text is too long to be scanned
    Symbol draw(String text);
}
