package cn.jiazhu.domain;

import cn.jiazhu.domain.annotation.AnnotationArbitraries;
import cn.jiazhu.domain.annotation.PressArbitraries;
import cn.jiazhu.domain.certificate.CertificateArbitraries;
import cn.jiazhu.domain.identity.IdentityArbitraries;
import cn.jiazhu.domain.registry.RegistryArbitraries;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.domains.DomainContextBase;

/// All values of the domain, by type: `@Domain(DomainArbitraries.class)` on a property, and `@ForAll Certificate` gets
/// one; numbers, texts and enums come as without it. The methods of the five contexts serve whoever needs to combine or
/// narrow them.
@Domain(DomainContext.Global.class)
@Domain(value = CertificateArbitraries.class, priority = DomainArbitraries.OVER_GLOBAL)
@Domain(value = IdentityArbitraries.class, priority = DomainArbitraries.OVER_GLOBAL)
@Domain(value = AnnotationArbitraries.class, priority = DomainArbitraries.OVER_GLOBAL)
@Domain(value = PressArbitraries.class, priority = DomainArbitraries.OVER_GLOBAL)
@Domain(value = RegistryArbitraries.class, priority = DomainArbitraries.OVER_GLOBAL)
public final class DomainArbitraries extends DomainContextBase {

    static final int OVER_GLOBAL = 10;
}
