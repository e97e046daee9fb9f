package planted.application.holder;

public final class DoesTwoThings {

    public String one() {
        return "";
    }

    public String two() {
        return "";
    }
}
