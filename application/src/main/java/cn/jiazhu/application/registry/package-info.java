/// What the registry (注册信息库) does: its data come in, copies end, waiting annotations are looked at again.
@NullMarked
package cn.jiazhu.application.registry;

import org.jspecify.annotations.NullMarked;
