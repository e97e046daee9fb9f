package cn.jiazhu.web;

import cn.jiazhu.application.holder.ReleaseBinding;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.domain.certificate.CertificateId;
import java.util.List;

/// Binding a certificate to one's account on the national platform, and taking it off again. A binding is named by its
/// certificate.
final class BindingRoutes {

    /// What is bound.
    record BindingAnswer(String certificate) {}

    private final Binding binding;
    private final ReleaseBinding releaseBinding;
    private final Edge edge;

    BindingRoutes(Binding binding, ReleaseBinding releaseBinding, Edge edge) {
        this.binding = binding;
        this.releaseBinding = releaseBinding;
        this.edge = edge;
    }

    List<Route> routes() {
        return List.of(
                Route.post(Route.API + "/bindings", edge.callers().active(this::bind)),
                Route.delete(Route.API + "/bindings/{id}", edge.callers().active(this::release)));
    }

    private void bind(Call call, Session session) {
        CertificateId bound = binding.bind(session, edge.requests().binding(call));
        Responses.created(call, Route.API + "/certificates/" + bound, new BindingAnswer(bound.toString()));
    }

    private void release(Call call, Session session) {
        if (!releaseBinding.release(session, edge.requests().certificate(call))) {
            throw new RequestRefused(ProblemCode.CERT_NOT_IN_USER_CENTRE);
        }
        Responses.done(call);
    }
}
