package cn.jiazhu.web.page;

/// A refusal: cause, cure, a way forward.
public record Problem(
        Frame frame,
        String title,
        String causeLabel,
        String cause,
        String cureLabel,
        String cure,
        String link,
        String linkText,
        String numberLabel,
        String number,
        String home,
        String homeText) {}
