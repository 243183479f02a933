package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.publish.NotDueException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A brand sees nothing and changes nothing of another: every method of every store is called with
 * the ids of one brand in the name of another.
 */
interface TenantsContract extends InWorld {

  /** For the workers that sweep the sources of all brands or wake posts, and for nobody else. */
  Set<String> OF_NO_BRAND =
      Set.of(
          "Sources.all",
          "Sources.find",
          "Sources.get",
          "Sources.update",
          "Sources.advance",
          "Sources.hold",
          "SourceBook.all",
          "SourceBook.find",
          "ChannelBook.find",
          "Ledger.imminent");

  /** Answers true where there is nothing to call off. */
  String CANCEL = "Ledger.cancel";

  /** Answers false to an item that is there already, to its owner too. */
  Set<String> INSERT =
      Set.of(
          "Articles.insert",
          "Campaigns.insert",
          "Library.insert",
          "Snippets.insert",
          "SourceBook.insert",
          "ChannelBook.insert");

  @Test
  default void every_method_names_a_brand_but_those_of_the_sweeping_worker() {
    assertThat(methods().filter(method -> !TenantArguments.nameABrand(method)).map(this::name))
        .containsExactlyInAnyOrderElementsOf(OF_NO_BRAND);
  }

  @TestFactory
  default Stream<DynamicTest> a_foreign_brand_sees_and_changes_nothing() {
    List<TenantArguments> owned = TenantArguments.ofEveryState(world());
    return methods()
        .filter(TenantArguments::nameABrand)
        .map(
            method ->
                dynamicTest(
                    method.toGenericString(),
                    () -> owned.forEach(arguments -> seesNothing(method, arguments))));
  }

  @TestFactory
  default Stream<DynamicTest> the_owner_sees_it() {
    List<TenantArguments> owned = TenantArguments.ofEveryState(world());
    return methods()
        .filter(TenantArguments::nameABrand)
        .filter(method -> method.getReturnType() != void.class)
        .filter(method -> !INSERT.contains(name(method)))
        .map(
            method ->
                dynamicTest(
                    method.toGenericString(),
                    () ->
                        assertThat(owned)
                            .anySatisfy(
                                arguments ->
                                    assertThat(isNothing(call(method, arguments.by(world().brand))))
                                        .isFalse())));
  }

  private void seesNothing(Method method, TenantArguments arguments) {
    Object result = call(method, arguments.by(world().other));

    if (!name(method).equals(CANCEL)) {
      assertThat(isNothing(result)).as("%s answered %s", name(method), result).isTrue();
    }
  }

  /** Calls and looks whether the owner's rows are as they were; then takes everything back. */
  private Object call(Method method, TenantArguments.As as) {
    Map<String, List<Map<String, Object>>> before = rows();
    return new TransactionTemplate(world().database.transactionManager())
        .execute(
            transaction -> {
              transaction.setRollbackOnly();
              try {
                Object result = method.invoke(as.store(method), as.arguments(method));
                if (!as.brand().equals(world().brand)) {
                  assertThat(rows()).isEqualTo(before);
                }
                return result;
              } catch (InvocationTargetException failed) {
                return failed.getCause();
              } catch (IllegalAccessException e) {
                throw new AssertionError(e);
              }
            });
  }

  private static boolean isNothing(Object result) {
    return result == null
        || result.equals(Optional.empty())
        || result.equals(OptionalLong.empty())
        || result.equals(false)
        || result.equals(0)
        || (result instanceof Collection<?> all && all.isEmpty())
        || (result instanceof Map<?, ?> all && all.isEmpty())
        || result instanceof NotFoundException
        || result instanceof NotDueException
        || result instanceof RefusedException
        || result instanceof DataIntegrityViolationException;
  }

  private Map<String, List<Map<String, Object>>> rows() {
    return TenantArguments.rowsOf(world(), world().brand);
  }

  private Stream<Method> methods() {
    return TenantArguments.PORTS.stream().flatMap(port -> Arrays.stream(port.getMethods()));
  }

  private String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }
}
