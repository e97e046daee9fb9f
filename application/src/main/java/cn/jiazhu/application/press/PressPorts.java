package cn.jiazhu.application.press;

import cn.jiazhu.application.port.Alarms;
import cn.jiazhu.application.port.Annotations;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.Blobs;
import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.DocumentMaker;
import cn.jiazhu.application.port.Documents;
import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.application.port.Outbox;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.application.port.Transactions;

/// Everything the steps of a press need of the world.
public record PressPorts(
        Transactions transactions,
        Certificates certificates,
        Annotations annotations,
        Documents documents,
        Blobs blobs,
        DocumentMaker maker,
        NationalPlatform platform,
        Outbox outbox,
        AuditTrail audit,
        Randomness randomness,
        Alarms alarms) {}
