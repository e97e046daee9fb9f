package cn.jiazhu.persistence;

/// PostgreSQL; the door is [Persistence].
public final class Persistence {

    private Persistence() {}
}
