package cn.jiazhu.application.reports;

import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.domain.annotation.Annotation;

/// Who is told of an import, or of its plan, as it goes.
public interface ImportListener {

    void refused(Item.Refused refused);

    /// A copy that ends by it.
    void ended(Annotation.Ended copy);

    void progress(Tally tally);
}
