/// The program (启动): settings, the object graph, the commands, the workers. Holds no rule.
///
/// [Main] is where a command line arrives; [Settings] what it may be told; [Wiring] what is built of that; [Workers]
/// what goes on by itself. What only a sandbox needs is in [cn.jiazhu.bootstrap.sandbox], packed apart and loaded in no
/// other mode; the demonstration, which sees nothing but HTTP, in [cn.jiazhu.bootstrap.demo].
@NullMarked
package cn.jiazhu.bootstrap;

import org.jspecify.annotations.NullMarked;
