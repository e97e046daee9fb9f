package planted.platform;

public final class Unmarked {}
