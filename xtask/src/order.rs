//! Puts the functions of a program in an order in which those that are alike stand by each other: what the same code became for
//! several types is told by a compressor in a few bytes then. The compiler leaves them as they came (ADR 8).

use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{
    BinaryReaderError, CodeSectionReader, CustomSectionReader, FunctionBody, FunctionSectionReader, Parser,
    Payload,
};

const WRONG: &str = "The program has functions in it that can’t be put in order";

/// The program with its functions in that order, which does the same, without what is not run.
///
/// # Errors
/// It is not the WebAssembly expected.
pub fn alike(wasm: &[u8]) -> Result<Vec<u8>, String> {
    let mut order = Order::of(wasm).map_err(|error| format!("{WRONG}: {error}."))?;
    let mut module = Module::new();
    let written = reencode::utils::parse_core_module(&mut order, &mut module, Parser::new(0), wasm);
    written.map_err(|error| format!("{WRONG}: {error}."))?;
    Ok(module.finish())
}

/// The functions that a program has of its own, in their new order.
struct Order {
    /// How many are imported; they stand before all others, and stay.
    imported: u32,
    /// Where each stood, counted without those imported.
    stood: Vec<usize>,
    /// Where each stands now.
    stands: Vec<u32>,
}

impl Order {
    fn of(wasm: &[u8]) -> Result<Order, BinaryReaderError> {
        let (mut imported, mut types, mut bodies) = (0, Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        imported += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(section) => types = section.into_iter().collect::<Result<_, _>>()?,
                Payload::CodeSectionEntry(body) => bodies.push(kind(&body)?),
                _ => {}
            }
        }
        // By the locals it has, what it takes and gives, and what it does, whatever with.
        let all = bodies.into_iter().zip(types).enumerate();
        let mut all: Vec<_> = all.map(|(at, ((locals, does), of))| (locals, of, does, at)).collect();
        all.sort();
        let stood: Vec<usize> = all.into_iter().map(|(_, _, _, at)| at).collect();
        let mut stands = vec![0; stood.len()];
        for (&old, new) in stood.iter().zip(imported..) {
            if let Some(place) = stands.get_mut(old) {
                *place = new;
            }
        }
        Ok(Order { imported, stood, stands })
    }
}

/// The locals of a function, as they are written, and its instructions without what they work on.
fn kind<'a>(body: &FunctionBody<'a>) -> Result<(&'a [u8], Vec<u8>), BinaryReaderError> {
    let mut reader = body.get_operators_reader()?;
    let bytes = body.as_bytes();
    let start = body.range().start;
    let locals = bytes.get(..reader.original_position() - start).unwrap_or_default();
    let mut does = Vec::new();
    while !reader.eof() {
        does.extend(bytes.get(reader.original_position() - start));
        reader.read()?;
    }
    Ok((locals, does))
}

impl Reencode for Order {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, reencode::Error<Self::Error>> {
        let own = function.checked_sub(self.imported).and_then(|own| self.stands.get(own as usize));
        Ok(own.copied().unwrap_or(function))
    }

    /// Left out: the names of functions, which go by their old places and which nobody reads, and what made the program.
    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: CustomSectionReader<'_>,
    ) -> Result<(), reencode::Error<Self::Error>> {
        Ok(())
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), reencode::Error<Self::Error>> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for &of in self.stood.iter().filter_map(|&at| types.get(at)) {
            functions.function(of);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), reencode::Error<Self::Error>> {
        let bodies = section.into_iter().collect::<Result<Vec<FunctionBody>, _>>()?;
        let stood = std::mem::take(&mut self.stood);
        stood
            .into_iter()
            .filter_map(|at| bodies.get(at).cloned())
            .try_for_each(|body| self.parse_function_body(code, body))
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        CustomSection, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function,
        ImportSection, TypeSection,
    };
    use wasmparser::Operator;

    use super::*;

    /// A program of one imported function and three of its own, the first of them exported, and two in its table.
    fn program() -> Vec<u8> {
        let mut types = TypeSection::new();
        for takes in 0..3 {
            types.ty().function(vec![wasm_encoder::ValType::I32; takes], []);
        }
        let mut imports = ImportSection::new();
        imports.import("host", "asked", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        let mut exports = ExportSection::new();
        exports.export("begin", ExportKind::Func, 1);
        let mut elements = ElementSection::new();
        elements.declared(Elements::Functions(vec![3, 2].into()));
        let mut code = CodeSection::new();
        for (of, locals, number, calls) in [(1, 1, 7, &[0, 3][..]), (2, 0, 8, &[]), (0, 0, 9, &[2, 0])] {
            functions.function(of);
            let mut body = Function::new((0..locals).map(|_| (1, wasm_encoder::ValType::I32)));
            let mut put = body.instructions();
            put.i32_const(number).drop();
            for &call in calls {
                put.call(call);
            }
            put.end();
            code.function(&body);
        }
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exports).section(&elements);
        module.section(&code).section(&CustomSection { name: "name".into(), data: b"names"[..].into() });
        module.finish()
    }

    /// What a program does, followed from what is exported and what stands in its table: the number in each function, its type, and in
    /// brackets what it calls. And the numbers as the functions stand.
    fn told(wasm: &[u8]) -> (Vec<String>, Vec<i32>) {
        let (mut roots, mut types, mut bodies) = (Vec::new(), Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.unwrap() {
                Payload::FunctionSection(section) => types.extend(section.into_iter().map(Result::unwrap)),
                Payload::ExportSection(section) => {
                    roots.extend(section.into_iter().map(|export| export.unwrap().index));
                }
                Payload::ElementSection(section) => {
                    for element in section {
                        let wasmparser::ElementItems::Functions(all) = element.unwrap().items else {
                            panic!()
                        };
                        roots.extend(all.into_iter().map(Result::unwrap));
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(body),
                _ => {}
            }
        }
        let read = |(body, of): (&FunctionBody, u32)| {
            let all = body.get_operators_reader().unwrap().into_iter().map(Result::unwrap);
            let mut found = (0, Vec::new(), of);
            all.for_each(|operator| match operator {
                Operator::I32Const { value } => found.0 = value,
                Operator::Call { function_index } => found.1.push(function_index),
                _ => {}
            });
            found
        };
        let all: Vec<_> = bodies.iter().zip(types).map(read).collect();
        fn follow(all: &[(i32, Vec<u32>, u32)], at: u32) -> String {
            let Some(own) = at.checked_sub(1) else { return "host".to_owned() };
            let (number, calls, of) = &all[own as usize];
            let called: Vec<String> = calls.iter().map(|&call| follow(all, call)).collect();
            format!("{number}/{of}({})", called.join(" "))
        }
        let does = roots.into_iter().map(|root| follow(&all, root)).collect();
        (does, all.iter().map(|found| found.0).collect())
    }

    #[test]
    fn functions_that_are_alike_stand_together_and_do_what_they_did() {
        let before = program();
        let after = alike(&before).unwrap();
        let does = ["7/1(host 9/0(8/2() host))", "9/0(8/2() host)", "8/2()"].map(str::to_owned).to_vec();
        assert_eq!(told(&before), (does.clone(), vec![7, 8, 9]));
        assert_eq!(told(&after), (does, vec![9, 8, 7]), "by locals, then by type");
        assert_eq!(alike(&after).unwrap(), after, "in order they stay");
        let names = |wasm: &[u8]| wasm.windows(5).any(|part| part == b"names");
        assert!(names(&before) && !names(&after));
    }

    #[test]
    fn what_is_no_program_is_told() {
        let cut = &program()[..60];
        for wrong in [&b"<!doctype html>"[..], cut] {
            assert!(alike(wrong).unwrap_err().starts_with(WRONG));
        }
    }
}
