package cn.jiazhu.domain.operator;

import java.util.UUID;

/// Our opaque name of a proposal.
public record ProposalId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
