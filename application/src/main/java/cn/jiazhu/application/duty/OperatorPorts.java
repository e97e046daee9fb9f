package cn.jiazhu.application.duty;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.OneTimeCodes;
import cn.jiazhu.application.port.OperatorSessions;
import cn.jiazhu.application.port.Operators;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.application.port.Transactions;

/// What the coming and going of operators needs of the world.
public record OperatorPorts(
        Transactions transactions,
        Operators operators,
        OperatorSessions sessions,
        OneTimeCodes codes,
        AuditTrail audit,
        Randomness randomness) {}
