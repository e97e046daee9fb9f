package planted.web;

public final class Door {}
