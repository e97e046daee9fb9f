package cn.jiazhu.domain.identity;

import java.util.UUID;

/// Our name of a web session; not its secret.
public record SessionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
