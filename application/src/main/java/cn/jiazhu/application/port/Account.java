package cn.jiazhu.application.port;

import cn.jiazhu.domain.identity.AccountId;
import cn.jiazhu.domain.identity.Person;

/// An account of the portal: the person it belongs to, proven when it was made.
public record Account(AccountId id, String userName, Person person) {}
