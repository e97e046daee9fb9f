package planted.application.holder;

public class NotFinal {

    public String act() {
        return "";
    }
}
