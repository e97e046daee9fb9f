package cn.jiazhu.web.page;

/// A QR symbol, with the quiet zone around it.
public record QrPicture(int side, String outline) {

    public String viewBox() {
        int whole = side + 8;
        return "-4 -4 " + whole + ' ' + whole;
    }

    public String ground() {
        int whole = side + 8;
        return "M-4-4h" + whole + "v" + whole + "h-" + whole + 'z';
    }
}
