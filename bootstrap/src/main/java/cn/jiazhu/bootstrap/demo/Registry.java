package cn.jiazhu.bootstrap.demo;

import java.nio.file.Path;

/// Where a province hands in its files; what `jiazhu import` does.
public interface Registry {

    /// Every row must be taken.
    void take(Path file, Path images);
}
