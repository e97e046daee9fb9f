package planted.render;

public final class Rendering {}
