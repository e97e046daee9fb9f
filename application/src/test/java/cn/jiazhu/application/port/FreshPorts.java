package cn.jiazhu.application.port;

/// Where a contract gets its empty world from. An implementation's tests are its contracts, each with this mixed in:
/// `class Annotations extends AnnotationsContract implements MyFreshPorts {}`.
public interface FreshPorts {

    /// Ports that share one world, in which nothing is stored.
    Ports freshPorts();
}
