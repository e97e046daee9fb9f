package cn.jiazhu.application.port;

import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.identity.HolderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Bindings in memory.
public final class InMemoryBindings implements Bindings {

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Cell<List<Binding>> bindings;

    public InMemoryBindings(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.bindings = transactions.cell(List.of());
    }

    @Override
    public void bind(Binding binding) {
        transactions.call(() -> {
            if (find(binding.holder(), binding.certificate()).isEmpty()) {
                bindings.write(Stream.concat(bindings.rows().stream(), Stream.of(binding))
                        .toList());
            }
            return binding;
        });
    }

    @Override
    public boolean release(HolderId holder, CertificateId certificate, Instant at) {
        return transactions.call(() -> {
            Optional<Binding> bound = find(holder, certificate);
            bound.ifPresent(released -> bindings.write(bindings.rows().stream()
                    .filter(binding -> !binding.equals(released))
                    .toList()));
            return bound.isPresent();
        });
    }

    @Override
    public List<CertificateId> of(HolderId holder) {
        return transactions.call(() -> bindings.rows().stream()
                .filter(binding -> binding.holder().equals(holder))
                .map(Binding::certificate)
                .toList());
    }

    private Optional<Binding> find(HolderId holder, CertificateId certificate) {
        return bindings.rows().stream()
                .filter(binding ->
                        binding.holder().equals(holder) && binding.certificate().equals(certificate))
                .findFirst();
    }
}
