package planted.domain;

public interface OpenToAll {

    String name();
}
