package io.postillion.plugin.desk.frame;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.people.Person;
import io.postillion.plugin.security.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Finds the brand of the address among the person's brands; another one does not exist for them.
 */
public final class DeskArgument implements HandlerMethodArgumentResolver {

  private final CurrentPerson current;
  private final Brands brands;

  public DeskArgument(CurrentPerson current, Brands brands) {
    this.current = current;
    this.brands = brands;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Desk.class;
  }

  @Override
  public Desk resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
    return find(servlet)
        .orElseThrow(() -> new NotFoundException("brand", named(servlet).orElse("")));
  }

  /** Empty when the address names no brand of this person. */
  Optional<Desk> find(@Nullable HttpServletRequest request) {
    Optional<String> name = named(request);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Person person = current.get();
    return person.brands().stream()
        .map(BrandId::value)
        .filter(name.get()::equals)
        .findFirst()
        .flatMap(found -> brands.find(new BrandId(found)))
        .map(brand -> new Desk(person, brand));
  }

  private static Optional<String> named(@Nullable HttpServletRequest request) {
    return request != null
            && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> variables
        ? Optional.ofNullable(variables.get("brand")).map(Object::toString)
        : Optional.empty();
  }
}
