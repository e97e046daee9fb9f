package cn.jiazhu.application.duty;

import cn.jiazhu.application.port.FileImports;
import cn.jiazhu.application.port.Proposals;

/// What proposing and deciding needs of the world, and how what is decided is done.
public record ProposalPorts(
        OperatorPorts operators,
        Proposals proposals,
        ChangingRights changing,
        ChangingTypes changingTypes,
        Inviting inviting,
        FileImports imports) {}
