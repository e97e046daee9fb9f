package cn.jiazhu.application.port;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The failure that undoes a transaction in a test.
final class Undone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Does the work in a transaction that then fails.
    static void undo(Transactions transactions, Runnable work) {
        assertThatThrownBy(() -> transactions.call(() -> {
                    work.run();
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);
    }
}
