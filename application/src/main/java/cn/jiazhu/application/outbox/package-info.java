/// How what the outbox holds leaves the system: each receiver's messages in rounds, over and over.
@NullMarked
package cn.jiazhu.application.outbox;

import org.jspecify.annotations.NullMarked;
