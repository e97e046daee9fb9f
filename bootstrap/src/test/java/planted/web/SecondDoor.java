package planted.web;

public final class SecondDoor {}
