package cn.jiazhu.application.port;

import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.notice.News;

/// Puts news into the words that pages use for the same.
public interface Letters {

    /// A message's words.
    record Letter(String title, String text) {}

    /// Nothing of the person but the name.
    Letter write(News news, Certificate certificate);
}
