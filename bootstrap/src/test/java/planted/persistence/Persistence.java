package planted.persistence;

public final class Persistence {}
