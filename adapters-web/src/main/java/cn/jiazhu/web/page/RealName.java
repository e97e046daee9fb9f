package cn.jiazhu.web.page;

import java.util.List;

/// The QR and how far its scan is. The frame keeps its size in every state.
///
/// @param tag of what is told, so that the page need not be sent twice
/// @param secondsLeft until the ticket is over
/// @param spoken how the time left is read out, `{n}` being seconds
/// @param again where one begins anew; empty for a new code in place
/// @param qr none once it is of no use
/// @param link what the phone itself opens instead of scanning; empty where that is none
/// @param match two digits to be picked on the phone
public record RealName(
        Frame frame,
        State state,
        String tag,
        long secondsLeft,
        String until,
        String spoken,
        String next,
        String again,
        List<QrPicture> qr,
        String link,
        String typedCode,
        String match) {

    /// How far it is; words by these names.
    public enum State {
        ISSUED("", Icon.PHONE),
        SCANNED("is-wait", Icon.PHONE),
        VERIFIED("is-good", Icon.OK),
        OTHER_PERSON("is-stop", Icon.STOP),
        FAILED("is-stop", Icon.FACE),
        CANCELLED("is-wait", Icon.CANCELLED),
        LAPSED("is-wait", Icon.OVER);

        private final String tone;
        private final Icon icon;

        State(String tone, Icon icon) {
            this.tone = tone;
            this.icon = icon;
        }

        public String tone() {
            return tone;
        }

        public Icon icon() {
            return icon;
        }
    }

    public RealName {
        qr = List.copyOf(qr);
    }

    public boolean isLive() {
        return state == State.ISSUED || state == State.SCANNED;
    }

    /// In two groups, as one reads it out.
    public String spelled() {
        return typedCode.length() == 8 ? typedCode.substring(0, 4) + ' ' + typedCode.substring(4) : typedCode;
    }

    public String says() {
        return frame.say("real-name." + state);
    }

    public String explains() {
        return frame.say("real-name." + state + ".how");
    }
}
