package cn.jiazhu.application.port;

import cn.jiazhu.domain.identity.AccountId;
import cn.jiazhu.domain.identity.Person;

/// A portal account: the person it belongs to, proven when it was made.
public record Account(AccountId id, String userName, Person person) {}
