package cn.jiazhu.bootstrap.browser;

import cn.jiazhu.application.JudgedBy;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test that walks the pages: with Chromium installed, without the windows that it would draw and nobody
/// sees, and the driver that the profile `browser` brings.
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@JudgedBy("chromium-headless-shell")
@ExtendWith(DriverAtHand.class)
@interface InBrowser {}
