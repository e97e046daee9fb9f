package planted.domain;

public record RollsDice(double number) {

    public static RollsDice roll() {
        return new RollsDice(Math.random());
    }
}
