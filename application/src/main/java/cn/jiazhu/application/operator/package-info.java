/// What an operator of the ministry can do. Every act is in the audit trail, by `operator:<id>`.
@NullMarked
package cn.jiazhu.application.operator;

import org.jspecify.annotations.NullMarked;
