package cn.jiazhu.web;

/// A shape and a colour: the colour says whether to accept, the shape says why, and tells them apart in grey.
enum Sign {
    TICK("good", "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm-1.6 14.6-4.5-4.5 1.7-1.7 2.8 2.8 6-6 1.7 1.7z"),
    HALF("soon", "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 2.3a7.7 7.7 0 0 1 0 15.4z"),
    HOURGLASS(
            "stop",
            "M4.5 2h15v2.8H18c0 3.6-1.5 5.7-3.9 7.2 2.4 1.5 3.9 3.6 3.9 7.2h1.5V22h-15v-2.8H6c0-3.6 1.5-5.7 3.9-7.2C7.5 "
                    + "10.5 6 8.4 6 4.8H4.5z"),
    SWAP("stop", "M4 5.6h10V2l7 5.5L14 13V9.4H4zM20 14.6H10V11l-7 5.5 7 5.5v-3.6h10z"),
    BACK("stop", "M9 2.5 1.8 9 9 15.5v-4h6a3.5 3.5 0 0 1 0 7H6v3h9a6.5 6.5 0 0 0 0-13H9z"),
    BAR("stop", "M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9zM6.2 10.7v2.6h11.6v-2.6z"),
    CROSS(
            "stop",
            "M4 2.5h16A1.5 1.5 0 0 1 21.5 4v16a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 20V4A1.5 1.5 0 0 1 4 2.5zm3.8 "
                    + "3.7L6.2 7.8l4.2 4.2-4.2 4.2 1.6 1.6 4.2-4.2 4.2 4.2 1.6-1.6-4.2-4.2 4.2-4.2-1.6-1.6-4.2 4.2z"),
    PAUSE("stop", "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM8 7h2.8v10H8zm5.2 0H16v10h-2.8z"),
    LOCK(
            "stop",
            "M12 2a5 5 0 0 0-5 5v3H4.5v12h15V10H17V7a5 5 0 0 0-5-5zm-2.2 8V7a2.2 2.2 0 0 1 4.4 0v3zm2.2 3.2a1.7 1.7 0 0 "
                    + "1 .9 3.1V19h-1.8v-2.7a1.7 1.7 0 0 1 .9-3.1z"),
    AWAY("stop", "M13 2.5h8.5V11h-2.8V7.3l-8 8-2-2 8-8H13zM2.5 5H10v2.8H5.3v10.9h10.9V14H19v7.5H2.5z"),
    QUESTION(
            "stop",
            "M10.9.9a1.5 1.5 0 0 1 2.2 0l10 10a1.5 1.5 0 0 1 0 2.2l-10 10a1.5 1.5 0 0 1-2.2 0l-10-10a1.5 1.5 0 0 1 0-2.2z"
                    + "M8.3 9.6h2.2c0-1 .6-1.6 1.5-1.6s1.5.5 1.5 1.3c0 .7-.3 1.1-1.1 1.7-1.1.8-1.5 1.5-1.5 2.7v.4H13v-.3c0-"
                    + ".7.3-1 1.1-1.6 1.1-.8 1.7-1.7 1.7-3C15.8 7.3 14.3 6 12 6 9.8 6 8.3 7.4 8.3 9.6zM10.8 15.6V18h2.3v-2.4z"),
    TRIANGLE(
            "wait",
            "M10.7 2.9a1.5 1.5 0 0 1 2.6 0l9.3 16.4a1.5 1.5 0 0 1-1.3 2.2H2.7a1.5 1.5 0 0 1-1.3-2.2zM10.9 8.2v6.4h2.2V8.2z"
                    + "m0 8.2v2.3h2.2v-2.3z"),
    CALENDAR("stop", "M7 2h2.4v2.5h5.2V2H17v2.5h3.5V21h-17V4.5H7zM6 9.5v9h12v-9z"),
    CLOCK(
            "wait",
            "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 2.3a7.7 7.7 0 1 1 0 15.4 7.7 7.7 0 0 1 0-15.4zM10.9 7h2.2v4.6l3.2 "
                    + "3.2-1.6 1.5-3.8-3.8z");

    private final String tone;
    private final String shape;

    Sign(String tone, String shape) {
        this.tone = tone;
        this.shape = shape;
    }

    String tone() {
        return tone;
    }

    String shape() {
        return shape;
    }
}
