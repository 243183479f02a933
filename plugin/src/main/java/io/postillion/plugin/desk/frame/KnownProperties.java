package io.postillion.plugin.desk.frame;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypedValue;
import org.springframework.expression.spel.support.ReflectivePropertyAccessor;
import org.thymeleaf.context.IContext;

/**
 * Reads what another accessor reads, and remembers for each class how. Spring means to remember it,
 * but throws it away before each evaluation (its issue 36987), so that the class is searched and
 * asked whether templates may look into it each time.
 */
final class KnownProperties implements PropertyAccessor {

  private final ReflectivePropertyAccessor guard;
  private final Map<Class<?>, Map<String, PropertyAccessor>> known = new ConcurrentHashMap<>();

  /**
   * @param guard knows what may be read and how, which depends on the class alone
   */
  KnownProperties(ReflectivePropertyAccessor guard) {
    this.guard = guard;
  }

  /** Itself where the guard stood, so that nothing else can be read than before. */
  PropertyAccessor insteadOf(PropertyAccessor other) {
    return other == guard ? this : other;
  }

  @Override
  public Class<?> @Nullable [] getSpecificTargetClasses() {
    return null;
  }

  @Override
  public boolean canRead(EvaluationContext context, @Nullable Object target, String name)
      throws AccessException {
    return find(context, target, name) != null;
  }

  /** Also for a target of which nobody asked whether it can be read, as Spring remembers us. */
  @Override
  public TypedValue read(EvaluationContext context, @Nullable Object target, String name)
      throws AccessException {
    PropertyAccessor found = find(context, target, name);
    if (found == null) {
      throw new AccessException("There is no property '%s' to read here".formatted(name));
    }
    return found.read(context, target, name);
  }

  @Override
  public boolean canWrite(EvaluationContext context, @Nullable Object target, String name) {
    return false;
  }

  @Override
  public void write(
      EvaluationContext context, @Nullable Object target, String name, @Nullable Object value)
      throws AccessException {
    throw new AccessException("A template cannot write the property '%s'".formatted(name));
  }

  private @Nullable PropertyAccessor find(
      EvaluationContext context, @Nullable Object target, String name) throws AccessException {
    if (target == null || isForAnother(target, name)) {
      return null;
    }
    if (target instanceof Class) {
      return search(context, target, name);
    }
    Map<String, PropertyAccessor> properties =
        known.computeIfAbsent(target.getClass(), type -> new ConcurrentHashMap<>());
    PropertyAccessor found = properties.get(name);
    if (found == null) {
      found = search(context, target, name);
      if (found != null) {
        properties.put(name, found);
      }
    }
    return found;
  }

  private @Nullable PropertyAccessor search(EvaluationContext context, Object target, String name)
      throws AccessException {
    return guard.canRead(context, target, name)
        ? guard.createOptimalAccessor(context, target, name)
        : null;
  }

  /** The entries of a map and the variables of a page come before their properties. */
  private static boolean isForAnother(Object target, String name) {
    return target instanceof Map<?, ?> map ? map.containsKey(name) : target instanceof IContext;
  }
}
