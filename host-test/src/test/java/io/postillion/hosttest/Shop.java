package io.postillion.hosttest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The host: its beans have the names that ours would have if ours were not careful. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(excludeFilters = @Filter(SpringBootConfiguration.class))
public class Shop {

  static final String USER = "holly";
  static final String PASSWORD = "shop-password";

  /** By the name of one of our pages. */
  @Controller("loginPage")
  static class Pages {

    private final MessageSource words;
    private final Executor executor;

    Pages(MessageSource words, Executor executor) {
      this.words = words;
      this.executor = executor;
    }

    record Order(int orderNumber, String orderedBy) {}

    @GetMapping("/api/v1/brands/{brand}")
    @ResponseBody
    Order order(@PathVariable String brand) {
      return new Order(1, brand);
    }

    @GetMapping("/orders")
    String orders() {
      return "orders";
    }

    @GetMapping({"/desk", "/sandbox/x", "/hooks/x", "/home"})
    @ResponseBody
    String home() {
      return words.getMessage("greeting", null, Locale.ENGLISH);
    }

    Executor executor() {
      return executor;
    }
  }

  @Bean
  List<String> posts() {
    return List.of("fence posts");
  }

  @Bean
  Map<String, String> people() {
    return Map.of("holly", "sells");
  }

  @Bean
  String flow() {
    return "of water";
  }

  @Bean
  String camunda() {
    return "a word";
  }

  @Bean
  String ai() {
    return "a sloth";
  }

  @Bean
  UserDetailsService logins() {
    return new InMemoryUserDetailsManager(
        User.withUsername(USER).password("{noop}" + PASSWORD).roles("SELLER").build());
  }

  @Bean
  @Order(1)
  SecurityFilterChain pages(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .formLogin(Customizer.withDefaults())
        .httpBasic(Customizer.withDefaults())
        .build();
  }
}
