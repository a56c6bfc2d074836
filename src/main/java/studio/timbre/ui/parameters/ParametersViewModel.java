// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.parameters;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.CurlCommand;
import studio.timbre.form.Field;
import studio.timbre.form.FormSchema;
import studio.timbre.form.FormValues;
import studio.timbre.form.JsonView;
import studio.timbre.form.Requests;
import studio.timbre.form.Role;
import studio.timbre.form.Validator;
import studio.timbre.form.Violation;
import studio.timbre.form.WireReader;
import studio.timbre.form.WireRequest;
import studio.timbre.form.WireWriter;
import studio.timbre.language.Messages;
import studio.timbre.provider.Accounts;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Transport;
import studio.timbre.ui.form.FieldViewModel;
import studio.timbre.ui.form.FormViewModel;
import studio.timbre.ui.form.LengthCheck;
import studio.timbre.ui.kit.Desk;

/// The request on the desk as a form, as JSON and as a command: three views of one thing.
public final class ParametersViewModel {
    /// How the request is looked at.
    public enum Aspect {
        FORM,
        JSON,
        CURL
    }

    private final Desk desk;
    private final Accounts accounts;
    private final FormViewModel form;
    private final ObjectProperty<Aspect> aspect = new SimpleObjectProperty<>(Aspect.FORM);
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final StringProperty json = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Violation> jsonProblem =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper curl = new ReadOnlyStringWrapper("");
    private final ObservableList<Transport> transports = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Transport> transport = new SimpleObjectProperty<>();
    private boolean following;
    private boolean applying;

    /// Looks at what is on the desk.
    ///
    /// @param accounts for the address that a command goes to; no key is ever shown
    /// @param lengths measures the sounds that are chosen
    public ParametersViewModel(Desk desk, Accounts accounts, LengthCheck lengths) {
        this.desk = desk;
        this.accounts = accounts;
        form = new FormViewModel(desk.valuesProperty(), ParametersViewModel::isShown, lengths);
        desk.schemaProperty().subscribe(this::build);
        desk.valuesProperty().subscribe(this::follow);
        desk.scriptProperty().subscribe(this::write);
        desk.modelProperty().subscribe(this::write);
        desk.refusalProperty().subscribe(form::refuse);
        aspect.subscribe(this::write);
        transport.addListener((property, before, now) -> travel(now));
        json.addListener((text, before, now) -> apply(now));
    }

    /// The fields that this panel shows, in order; the text, the voice and the transport have their
    /// own places.
    public ObservableList<FieldViewModel> fields() {
        return form.fields();
    }

    /// How the audio of the chosen model can travel, the one that is heard first in front.
    public ObservableList<Transport> transports() {
        return transports;
    }

    /// How it does; null without a model.
    public ObjectProperty<@Nullable Transport> transportProperty() {
        return transport;
    }

    public ObjectProperty<Aspect> aspectProperty() {
        return aspect;
    }

    /// Whether any field has another value than at the start.
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /// The request's body. What is written here is taken over as soon as the form can say it. Only
    /// kept in step while it is looked at.
    public StringProperty jsonProperty() {
        return json;
    }

    /// Why the JSON is not taken over; null if it is.
    public ReadOnlyObjectProperty<@Nullable Violation> jsonProblemProperty() {
        return jsonProblem.getReadOnlyProperty();
    }

    /// The command that sends the same request. Only kept in step while it is looked at.
    public ReadOnlyStringProperty curlProperty() {
        return curl.getReadOnlyProperty();
    }

    /// Puts every field of the panel back to the start.
    public void resetAll() {
        form.reset();
        desk.valuesProperty().set(desk.valuesProperty().get().over(null));
    }

    private void build(@Nullable FormSchema schema) {
        transports.setAll(schema == null ? List.of() : schema.transports());
        form.show(schema);
        follow(desk.valuesProperty().get());
    }

    private static boolean isShown(Field field) {
        return switch (field.traits().role()) {
            case PARAMETER, FORMAT, OWN_VOICE -> true;
            case TEXT, VOICE, TRANSPORT -> false;
        };
    }

    private void travel(@Nullable Transport way) {
        if (!following && way != null) {
            desk.valuesProperty().set(desk.valuesProperty().get().over(way));
        }
    }

    private void follow(FormValues values) {
        form.follow();
        changed.set(values.transport() != null || form.changed());
        var schema = desk.schemaProperty().get();
        if (schema != null) {
            following = true;
            transport.set(schema.transport(values));
            following = false;
            form.judge(Validator.check(schema, values, desk.scriptProperty().get()));
        }
        write();
    }

    /// Writes the command again, since where it goes may have changed.
    public void renew() {
        if (aspect.get() == Aspect.CURL) {
            write();
        }
    }

    private void write() {
        var request = applying || aspect.get() == Aspect.FORM ? null : request();
        if (request == null) {
            return;
        }
        following = true;
        json.set(JsonView.of(request));
        following = false;
        jsonProblem.set(firstError());
        curl.set(command());
    }

    private @Nullable Violation firstError() {
        var schema = desk.schemaProperty().get();
        if (schema == null) {
            return null;
        }
        var values = desk.valuesProperty().get();
        return Validator.check(schema, values, desk.scriptProperty().get()).stream()
                .filter(Violation::isError)
                .findFirst()
                .orElse(null);
    }

    private @Nullable WireRequest request() {
        return request(desk.valuesProperty().get());
    }

    private @Nullable WireRequest request(FormValues values) {
        var schema = desk.schemaProperty().get();
        var model = desk.modelProperty().get();
        if (schema == null || model == null) {
            return null;
        }
        var request = Requests.of(schema, model, desk.scriptProperty().get(), values);
        return WireWriter.write(schema, request, accounts.withoutKey(model.provider()).base());
    }

    /// A command knows no WebSocket, so it asks for the same in the next best way.
    private String command() {
        var model = desk.modelProperty().get();
        var values = desk.valuesProperty().get();
        var request =
                transport.get() != Transport.WEBSOCKET
                        ? request(values)
                        : transports.stream()
                                .filter(way -> way != Transport.WEBSOCKET)
                                .findFirst()
                                .map(way -> request(values.over(way)))
                                .orElse(null);
        if (model == null || request == null || "local".equals(request.url().getScheme())) {
            return Messages.text("parameters.local");
        }
        return CurlCommand.of(request, CurlCommand.variable(model.provider()), output());
    }

    private String output() {
        var schema = desk.schemaProperty().get();
        var format = schema == null ? null : schema.field(Role.FORMAT).orElse(null);
        var value = format == null ? null : desk.valuesProperty().get().get(format.name());
        return "speech." + (value == null ? "audio" : value);
    }

    private void apply(String typed) {
        var schema = desk.schemaProperty().get();
        var model = desk.modelProperty().get();
        if (!following && schema != null && model != null) {
            apply(schema, model, typed);
        }
    }

    private void apply(FormSchema schema, SpeechModel model, String typed) {
        var reading =
                WireReader.read(
                        schema, model, schema.transport(desk.valuesProperty().get()), typed);
        if (!reading.violations().isEmpty()) {
            jsonProblem.set(reading.violations().getFirst());
            return;
        }
        // What the person types stays as typed: it is not rewritten while it says the same.
        applying = true;
        desk.scriptProperty().set(reading.text());
        desk.valuesProperty().set(reading.values().over(desk.valuesProperty().get().transport()));
        applying = false;
        jsonProblem.set(firstError());
        curl.set(command());
    }
}
