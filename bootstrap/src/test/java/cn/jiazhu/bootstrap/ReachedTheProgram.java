package cn.jiazhu.bootstrap;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Compares the answers a test's client has had before and after it.
final class ReachedTheProgram implements BeforeTestExecutionCallback, AfterTestExecutionCallback {

    private static final ExtensionContext.Namespace ANSWERS = ExtensionContext.Namespace.create(Manual.class);

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        context.getStore(ANSWERS).put("before", Caller.answers());
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        int before = context.getStore(ANSWERS).getOrDefault("before", int.class, 0);
        if (context.getExecutionException().isEmpty() && Caller.answers() == before) {
            throw new AssertionError("@Manual counts only where the program was reached over HTTP");
        }
    }
}
