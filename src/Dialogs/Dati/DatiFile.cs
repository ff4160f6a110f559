using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>One's own data as a file to take away: for people as text, for programs as JSON. The members are in docs/TABELLE.md.</summary>
[Regola("SEC-02", "artt. 15 e 20 Reg. (UE) 2016/679")]
public static class DatiFile
{
    /// <summary>The button's verb; its id names the plan and the form: <see cref="Text"/> or <see cref="Json"/>.</summary>
    public const string Verb = "dati.file";

    public const string Text = "testo", Json = "json";

    /// <summary>Grows when a member changes its meaning; members may be added without.</summary>
    private const int Version = 1;

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Offers the file that the button names.</summary>
    public static Step Offer(Turn turn) => new Step.Looking(kept =>
    {
        var isJson = turn.Input is Input.Pressed { Id: var id } && id.EndsWith($":{Json}", StringComparison.Ordinal);
        var (form, extension) = isJson ? (Json, "json") : (Text, "txt");
        var file = new Piece.File(
            turn.Wording.Di("dati.file.nome", ("piano", turn.Piano.Id.Valore), ("estensione", extension)),
            turn.Wording.Di($"dati.file.descrizione.{form}"),
            isJson ? ToJson(turn, kept) : Encoding.UTF8.GetBytes(ToText(turn, kept)),
            Verb,
            $"{turn.Piano.Id}:{form}",
            FileOtherwise.In(turn.Wording));
        return new Step.Answer(new([file], new()), turn.Bozza);
    });

    private static string ToText(Turn turn, Conservati kept)
    {
        var (text, wording) = (new StringBuilder(), turn.Wording);
        Line(wording.Di("dati.titolo").ToUpperInvariant());
        Line(turn.Piano.Definizione!.Nome);
        Line(CivilText.Quando(turn.Ora, wording.Lingua));
        foreach (var row in DatiCards.Rows(turn, kept)) Row(row);
        foreach (var adesione in turn.Piano.Adesioni.TutteDi(turn.Persona))
        {
            Line("");
            Line(DatiCards.Act(adesione, wording).ToUpperInvariant());
            foreach (var row in AdesioneCards.Declared(adesione, turn.Piano, wording).Concat(StatoInParole.Storia(adesione, wording))) Row(row);
        }

        if (turn.Bozza is { } draft)
        {
            var (form, scope) = (Dialog.FormOf(draft), turn.Scope(draft));
            Line("");
            Line(Form.DraftNotice(wording).ToUpperInvariant());
            foreach (var field in form.Applying(scope).Where(field => scope[field.Name].Length > 0))
                Row(new(form.Text(field, "etichetta", scope), field.Show(scope[field.Name], scope)));
        }

        return text.ToString();

        void Line(string line) => text.Append(line).Append("\r\n");

        void Row(Riga row)
        {
            Line("");
            Line($"{row.Etichetta}:");
            foreach (var line in row.Valore.ReplaceLineEndings("\n").Split('\n')) Line($"  {line}");
        }
    }

    private static byte[] ToJson(Turn turn, Conservati kept)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("formato", "pdzbot-dati");
            json.WriteNumber("versione", Version);
            json.WriteString("piano", turn.Piano.Id.Valore);
            json.WriteString("preparato", InstantPattern.ExtendedIso.Format(turn.Ora));
            json.WriteString("persona", turn.Persona.Valore);
            json.WriteString("lingua", turn.Lingua.Codice());
            List(json, "ambiti", kept.Ambiti, json.WriteStringValue);
            DatiInformativa.Write(json, turn.Piano, turn.Persona);
            List(json, "adesioni", turn.Piano.Adesioni.TutteDi(turn.Persona), adesione => Write(json, adesione));
            Write(json, turn.Bozza);
            List(json, "file", kept.Allegati, file => Write(json, file));
            Write(json, kept.Recapito);
            List(json, "conservazione", Conservazione.Di(turn.Piano.Definizione!, kept.RecapitiGiorni), kind => Write(json, kind));
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Adesione adesione)
    {
        var (dati, personali) = (adesione.Dati, adesione.Personali);
        json.WriteStartObject();
        json.WriteNumber("numero", adesione.Numero);
        json.WriteNumber("anno", adesione.Anno);
        json.WriteString("presentata", InstantPattern.ExtendedIso.Format(adesione.Ora));
        json.WriteString("voce", adesione.Voce.Codice());
        json.WriteBoolean("chiusa", adesione.Chiusa);
        json.WriteString("impronta", adesione.Impronta.Esadecimale);
        json.WriteString("informativa", dati.Informativa);
        DatiIstruttoria.Write(json, adesione);
        json.WriteStartObject("dati");
        json.WriteString("tipo", dati.Tipo.Codice());
        json.WriteString("tipoEts", dati.TipoEts?.Codice());
        json.WriteString("denominazione", dati.Denominazione);
        json.WriteString("codiceFiscale", dati.CodiceFiscale);
        json.WriteString("runts", dati.Runts);
        json.WriteString("comune", dati.Comune);
        List(json, "tavoli", dati.Tavoli, json.WriteStringValue);
        json.WriteEndObject();
        if (personali is null)
        {
            json.WriteNull("personali");
        }
        else
        {
            json.WriteStartObject("personali");
            json.WriteString("nome", personali.Nome);
            json.WriteString("codiceFiscale", personali.CodiceFiscale);
            json.WriteString("comuneAltro", personali.ComuneAltro);
            json.WriteString("rappresentante", personali.Rappresentante);
            json.WriteString("carica", personali.Carica);
            json.WriteString("delega", personali.Delega);
            json.WriteString("email", personali.Email);
            json.WriteString("pec", personali.Pec);
            json.WriteString("telefono", personali.Telefono);
            json.WriteString("supplente", personali.Supplente);
            json.WriteString("risorse", personali.Risorse);
            json.WriteString("rapportiAmbito", personali.RapportiAmbito);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Bozza? draft)
    {
        if (draft is null)
        {
            json.WriteNull("bozza");
            return;
        }

        json.WriteStartObject("bozza");
        json.WriteString("modulo", draft.Form);
        Answers("risposte", draft.Answers);
        Answers("rifiutate", draft.Typed);
        json.WriteEndObject();

        void Answers(string name, IEnumerable<KeyValuePair<string, string>> answers)
        {
            json.WriteStartObject(name);
            foreach (var (field, answer) in answers) json.WriteString(field, answer);
            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, FileConservato file)
    {
        json.WriteStartObject();
        json.WriteString("nome", file.Nome);
        json.WriteNumber("byte", file.Byte);
        json.WriteString("ricevuto", LocalDatePattern.Iso.Format(file.Ricevuto));
        json.WriteString("scade", LocalDatePattern.Iso.Format(file.Scade));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RecapitoConservato? where)
    {
        if (where is null)
        {
            json.WriteNull("recapito");
            return;
        }

        json.WriteStartObject("recapito");
        json.WriteString("canale", where.Canale);
        json.WriteString("conversazione", where.Conversazione);
        json.WriteString("usato", where.Usato is { } day ? LocalDatePattern.Iso.Format(day) : null);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Conservazione kind)
    {
        json.WriteStartObject();
        json.WriteString("genere", kind.Genere);
        if (kind.Giorni is { } days) json.WriteNumber("giorni", days);
        else json.WriteNull("giorni");
        json.WriteString("fino", kind.Fino is { } day ? LocalDatePattern.Iso.Format(day) : null);
        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }
}
