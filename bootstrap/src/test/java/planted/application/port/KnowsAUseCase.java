package planted.application.port;

import planted.application.holder.NotFinal;

public interface KnowsAUseCase {

    NotFinal useCase();
}
